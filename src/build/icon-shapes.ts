import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** `import check from 'lucide-static/icons/check.svg?shapes'`: what is inside the `<svg>`, nothing around it. */
export function iconShapes(): Plugin {
	return {
		name: 'behutsam-icon-shapes',
		enforce: 'pre',
		load(id) {
			if (!id.endsWith('.svg?shapes')) return undefined;
			const svg = readFileSync(id.slice(0, -'?shapes'.length), 'utf8');
			const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
			return {
				code: `export default ${JSON.stringify(shapes.replace(/\s+/g, ' ').trim())};`,
				moduleType: 'js'
			};
		}
	};
}
