import { watering } from '../course.ts';
import { barriers, expect, test } from '../fixtures.ts';

test('scratch', async ({ page, learner }) => {
	await learner.opens(watering);
	console.log(await barriers(page));
	console.log(await page.evaluate(async () => {
		const r = await (globalThis as any).axe.run(document, {runOnly:['color-contrast']});
		return JSON.stringify([...r.violations, ...r.incomplete].map((v: any) => v.nodes.map((n: any) => [n.html, n.any.map((a: any) => a.message + JSON.stringify(a.data))])), null, 1);
	}));
	await page.screenshot({path:'/tmp/e2e/a.png'});
	console.log(await barriers(page));
	expect(1).toBe(1);
});
