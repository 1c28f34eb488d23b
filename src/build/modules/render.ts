import type { Image, Link, Nodes, PhrasingContent, Root, RootContent, Table, Text } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Problem } from './problem.ts';

/** What rendering needs to know, and where it writes down what it met. */
export interface RenderContext {
	file: string;
	field: string;
	problems: Problem[];
	/** Ids cited and terms marked, in order of appearance. */
	sources: Set<string>;
	terms: Set<string>;
	knownSources: Set<string>;
	knownTerms: Set<string>;
	/** The drawing behind a relative path, or undefined. */
	picture(path: string): string | undefined;
	/** Words inside drawings of this section. */
	labels: Map<string, string>;
}

// Authors' own HTML never gets this far (it is reported and dropped below); only our drawings pass as raw nodes.
const toHtml = unified()
	.use(remarkRehype, { allowDangerousHtml: true })
	.use(rehypeStringify, { allowDangerousHtml: true });

const citation = /\[([ESC]\d{1,3}(?:\s*,\s*[ESC]\d{1,3})*)\]/g;

/** Markdown nodes to HTML. Raw HTML, unknown links, sources, terms and drawings become problems. */
export function render(nodes: RootContent[], context: RenderContext): string {
	const root: Root = { type: 'root', children: nodes.map((node) => structuredClone(node)) };
	rewrite(root, context);
	const tree = toHtml.runSync(root);
	return toHtml.stringify(tree).trim();
}

function rewrite(parent: Nodes, context: RenderContext): void {
	if (!('children' in parent)) return;
	const children: Nodes[] = [];
	for (const node of parent.children as Nodes[]) {
		const line = node.position?.start.line;
		const place = { file: context.file, field: context.field, ...(line === undefined ? {} : { line }) };
		switch (node.type) {
			case 'html':
				context.problems.push({
					...place,
					what: `HTML is not allowed here: ${node.value.slice(0, 40)}`,
					todo: 'Write it as Markdown, or leave it out.'
				});
				break;
			case 'text':
				children.push(...(splitCitations(node, context, place).flatMap(splitAges) as Nodes[]));
				break;
			case 'image':
				children.push(drawing(node, context, place));
				break;
			case 'link':
				children.push(link(node, context, place));
				break;
			case 'heading':
			case 'code':
			case 'footnoteReference':
			case 'footnoteDefinition':
			case 'definition': // with `[text][name]` links and drawings would pass unseen
			case 'linkReference':
			case 'imageReference':
				context.problems.push({
					...place,
					what: `A ${node.type} can't stand inside a step.`,
					todo: 'Use paragraphs, lists, tables and emphasis.'
				});
				break;
			case 'table':
				labelCells(node);
				rewrite(node, context);
				children.push(node);
				break;
			default:
				rewrite(node, context);
				children.push(aloneInParagraph(node) ?? node);
		}
	}
	parent.children = children as never;
}

/** On a narrow screen each row becomes a block, and each cell says itself which column it belongs to. */
function labelCells(table: Table): void {
	const [head, ...rows] = table.children;
	for (const row of rows) {
		row.children.forEach((cell, column) => {
			const label = head?.children[column];
			if (column > 0 && label) cell.data = { hProperties: { 'data-label': plain(label) } };
		});
	}
}

/** A drawing that stands alone needs no paragraph around it. */
function aloneInParagraph(node: Nodes): Nodes | undefined {
	if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
	const only = node.children[0] as Nodes | undefined;
	return only?.type === 'html' ? only : undefined;
}

type Place = Pick<Problem, 'file' | 'field' | 'line'>;

function splitCitations(node: Text, context: RenderContext, place: Place): PhrasingContent[] {
	const pieces: PhrasingContent[] = [];
	let end = 0;
	for (const match of node.value.matchAll(citation)) {
		const ids = (match[1] ?? '').split(',').map((id) => id.trim());
		for (const id of ids) {
			if (!context.knownSources.has(id)) {
				context.problems.push({
					...place,
					what: `The source ${id} is not in sources.yaml.`,
					todo: 'Add it there, or correct the number.'
				});
			}
			context.sources.add(id);
		}
		const before = node.value.slice(end, match.index).replace(/\s+$/, '');
		pieces.push({ type: 'text', value: `${before}\u00a0` });
		pieces.push(element('sup', 'cite', ids.join(', ')));
		end = match.index + match[0].length;
	}
	pieces.push({ type: 'text', value: node.value.slice(end) });
	return pieces;
}

const moving = /\{(year|age:(\d{4}))\}/g;

/**
 * `{age:1945}` and `{year}`: numbers that grow with the calendar. The page is prerendered with those of the year of the
 * build; the screen corrects them on the day of reading.
 */
function splitAges(node: PhrasingContent): PhrasingContent[] {
	if (node.type !== 'text') return [node];
	const year = new Date().getFullYear();
	const pieces: PhrasingContent[] = [];
	let end = 0;
	for (const match of node.value.matchAll(moving)) {
		const born = match[2] ?? '0';
		pieces.push({ type: 'text', value: node.value.slice(end, match.index) });
		pieces.push({
			type: 'emphasis',
			children: [{ type: 'text', value: String(year - Number(born)) }],
			data: { hName: 'data', hProperties: { value: born } }
		});
		end = match.index + match[0].length;
	}
	pieces.push({ type: 'text', value: node.value.slice(end) });
	return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/** A drawing is made of shapes and words. Anything else could run, fetch or restyle something. */
const strangeTag =
	/<(?!\/?(?:svg|g|path|circle|ellipse|rect|line|polyline|polygon|text|tspan|title|desc)\b|\?xml\b|!--)/i;
const strangeAttribute = /[\s/"'](?:on\w+|style|(?:xlink:)?href|src)\s*=|\burl\s*\(/i;

function drawing(node: Image, context: RenderContext, place: Place): Nodes {
	const svg = node.url.endsWith('.svg') ? context.picture(node.url) : undefined;
	if (svg === undefined) {
		context.problems.push({
			...place,
			what: `The drawing ${node.url} does not exist beside this file.`,
			todo: 'Put an SVG there, or correct the path.'
		});
		return { type: 'text', value: '' };
	}
	if (strangeTag.test(svg) || strangeAttribute.test(svg)) {
		context.problems.push({
			...place,
			what: `${node.url} has a script, a style, a link or an embedded picture.`,
			todo: 'Draw with shapes and the classes art-line, art-1, art-2, art-3, art-paper, art-text only.'
		});
		return { type: 'text', value: '' };
	}
	const name = node.alt ? `role="img" aria-label="${escapeHtml(node.alt)}"` : 'aria-hidden="true"';
	const labelled = svg
		.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
		.replace(/<svg\b/, `<svg ${name} class="picture"`)
		.replace(
			/(<text\b[^>]*)\sdata-label="([^"]+)"([^>]*)>[^<]*<\/text>/g,
			(_, head: string, key: string, tail: string) => {
				const label = context.labels.get(key);
				if (label === undefined) {
					context.problems.push({
						...place,
						what: `${node.url} asks for the label "${key}".`,
						todo: `Add "- ${key}: …" to the list under "### labels".`
					});
				}
				return `${head}${tail}>${escapeHtml(label ?? '')}</text>`;
			}
		)
		.replace(/>\s+</g, '><')
		.trim();
	return { type: 'html', value: labelled };
}

function link(node: Link, context: RenderContext, place: Place): Nodes {
	if (node.url.startsWith('glossary:')) {
		const term = node.url.slice('glossary:'.length);
		if (!context.knownTerms.has(term)) {
			context.problems.push({
				...place,
				what: `The term "${term}" is not in the glossary.`,
				todo: 'Add a heading for it in glossary/, or correct the id.'
			});
		}
		context.terms.add(term);
		rewrite(node, context);
		return { type: 'emphasis', children: node.children, data: { hName: 'dfn' } };
	}
	if (!/^(https:|tel:|mailto:)/.test(node.url)) {
		context.problems.push({
			...place,
			what: `The link ${node.url} goes neither to https:, tel: nor mailto:.`,
			todo: 'Correct the address, or write it as text.'
		});
	}
	rewrite(node, context);
	node.data = { hProperties: { rel: ['noreferrer'] } };
	return node;
}

function element(name: string, className: string, value: string): PhrasingContent {
	return {
		type: 'emphasis',
		children: [{ type: 'text', value }],
		data: { hName: name, hProperties: { className: [className] } }
	};
}

/** `- key: Wort` lists under `### labels`. */
export function readLabels(nodes: RootContent[]): Map<string, string> {
	const labels = new Map<string, string>();
	for (const list of nodes) {
		if (list.type !== 'list') continue;
		for (const entry of list.children) {
			const text = plain(entry);
			const colon = text.indexOf(':');
			if (colon > 0) labels.set(text.slice(0, colon).trim(), text.slice(colon + 1).trim());
		}
	}
	return labels;
}

/** The text of nodes without any marks. */
export function plain(node: Nodes): string {
	if ('value' in node) return node.value;
	if ('children' in node) return node.children.map((child) => plain(child as Nodes)).join('');
	return '';
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
