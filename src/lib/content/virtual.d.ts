/** Made by the modules plugin; only `catalog.ts` and `calendar.ts` import it. Inline imports: a top-level one would turn all to `any`. */
declare module 'virtual:behutsam/catalog' {
	type Loader<T> = () => Promise<{ default: T }>;
	type PerLanguage<T> = Record<string, Loader<T>>;

	export const outlines: PerLanguage<import('./types.ts').Outline>;
	export const sources: PerLanguage<import('./types.ts').Source[]>;
	export const coverage: PerLanguage<import('./types.ts').Coverage | undefined>;
	export const glossary: PerLanguage<import('./types.ts').Term[]>;
	export const helplines: PerLanguage<import('./types.ts').Helpline[]>;
	export const lessons: Record<string, PerLanguage<import('./types.ts').Lesson>>;
	export const huddles: Record<string, PerLanguage<import('./types.ts').Huddle>>;
	export const shared: Record<string, PerLanguage<import('./types.ts').SharedPage>>;
	/** What does not fit in the modules, as sentences; empty in every build. */
	export const problems: string;
}

declare module 'virtual:behutsam/calendar' {
	export const calendars: Record<string, () => Promise<{ default: import('./types.ts').Calendar }>>;
	export const problems: string;
}
