import type { Helpline, SharedPage, Source, Term } from '../../lib/content/types.ts';
import { helplinesSchema, sharedSchema, sourcesSchema } from '../../lib/content/schema.ts';
import { checkSameIds } from './parity.ts';
import type { Reading } from './reading.ts';

/** What lessons refer to and what belongs to none of them. Each function returns its content per language. */

export function compileSources(reading: Reading): Record<string, Source[]> {
	const text = reading.required(
		'sources.yaml',
		'Write the bibliography there, or an empty pair of braces: {}.'
	);
	const file = reading.yaml('sources.yaml', text ?? '{}', sourcesSchema)?.value ?? {};
	for (const id of Object.keys(file)) reading.knownSources.add(id);
	return perLanguage(reading, (language) =>
		Object.entries(file).map(([id, { citation, strength, links, limits }]) => ({
			id,
			citation,
			strength,
			links,
			...(limits?.[language] === undefined ? {} : { limits: limits[language] })
		}))
	);
}

export function compileGlossary(reading: Reading): Record<string, Term[]> {
	const glossary: Record<string, Term[]> = {};
	for (const language of reading.languages) {
		const words = reading.words(`glossary/${language}.md`);
		if (!words) continue;
		const ids = [...words.file.sections.keys()];
		for (const id of ids) reading.knownTerms.add(id);
		glossary[language] = [...words.file.sections.values()].map((section) => ({
			id: section.id,
			name: section.title,
			explanation: words.renderer.html(section.body, section.id)
		}));
		words.renderer.noMore(ids.map((id) => ({ id, parts: [] })));
	}
	checkSameIds('glossary', glossary, reading.problems);
	return glossary;
}

export function compileHelplines(reading: Reading): Record<string, Helpline[]> {
	const helplines: Record<string, Helpline[]> = {};
	for (const file of [...reading.files.keys()].filter((name) => /^helplines\/[A-Z]{2}\.yaml$/.test(name))) {
		const parsed = reading.yaml(file, reading.read(file) ?? '', helplinesSchema)?.value;
		if (!parsed) continue;
		for (const language of reading.languages) {
			const words = reading.words(file.replace('.yaml', `.${language}.md`));
			if (!words) continue;
			const { html, section, noMore } = words.renderer;
			helplines[language] ??= [];
			for (const line of parsed.lines) {
				const own = section(line.id);
				if (!own) continue;
				const hours = own.parts.get('hours');
				helplines[language].push({
					id: line.id,
					country: parsed.country,
					group: line.group,
					name: line.name,
					for: html(own.body, line.id),
					hours: hours ? html(hours.text, `${line.id} · hours`) : '',
					phones: line.phones,
					...(line.website === undefined ? {} : { website: line.website }),
					...(line.source_date === undefined ? {} : { sourceDate: line.source_date }),
					...(line.checked_on === undefined ? {} : { checkedOn: line.checked_on })
				});
			}
			noMore(parsed.lines.map(({ id }) => ({ id, parts: ['hours'] })));
		}
	}
	return helplines;
}

/** Pages of `_shared`, by the name of their folder. */
export function compileShared(
	reading: Reading,
	sources: Record<string, Source[]>
): Record<string, Record<string, SharedPage>> {
	const shared: Record<string, Record<string, SharedPage>> = {};
	for (const file of [...reading.files.keys()].filter((name) =>
		/^_shared\/[a-z-]+\/page\.yaml$/.test(name)
	)) {
		const page = reading.yaml(file, reading.read(file) ?? '', sharedSchema)?.value;
		if (!page) continue;
		const pages: Record<string, SharedPage> = {};
		for (const language of reading.languages) {
			const words = reading.words(file.replace('page.yaml', `${language}.md`));
			if (!words) continue;
			const { html, section, part, noMore, meta, cited } = words.renderer;
			pages[language] = {
				title: meta('title'),
				sections: page.sections.map(({ id, parts }) => {
					const own = section(id);
					return {
						id,
						title: own?.title ?? '',
						body: own ? html(own.body, id) : '',
						parts: Object.fromEntries(
							parts.map((name) => {
								const found = own && part(own, name);
								return [name, found ? html(found.text, `${id} · ${name}`) : ''];
							})
						)
					};
				}),
				sources: pick(sources[language] ?? [], cited())
			};
			noMore(page.sections);
		}
		shared[file.split('/')[1] ?? ''] = pages;
	}
	return shared;
}

export function perLanguage<T>(reading: Reading, make: (language: string) => T): Record<string, T> {
	return Object.fromEntries(reading.languages.map((language) => [language, make(language)]));
}

/** The entries with these ids, by id. */
export function pick<T extends { id: string }>(all: T[], ids: Iterable<string>): Record<string, T> {
	const wanted = new Set(ids);
	return Object.fromEntries(all.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]));
}
