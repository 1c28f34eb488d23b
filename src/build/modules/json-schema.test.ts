import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const folder = 'modules/.schema';
const schemas = jsonSchemas();

test('there is a schema for each kind of YAML file, and no other', () => {
	expect(readdirSync(folder).sort()).toEqual(
		Object.keys(schemas)
			.map((name) => `${name}.json`)
			.sort()
	);
});

test.each(Object.keys(schemas))(
	'editors know %s as the check does: run check:modules after a change',
	(name) => {
		const stored = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as object;
		expect(stored).toEqual(JSON.parse(JSON.stringify(schemas[name])));
	}
);

test('an editor marks a key that nobody knows', () => {
	expect(schemas['module']).toMatchObject({
		type: 'object',
		additionalProperties: false,
		required: ['status']
	});
});
