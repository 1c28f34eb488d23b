import { toJsonSchema } from '@valibot/to-json-schema';
import {
	calendarSchema,
	courseSchema,
	coverageSchema,
	helplinesSchema,
	lessonSchema,
	moduleSchema,
	sharedSchema,
	sourcesSchema
} from '../../lib/content/schema.ts';

/** JSON Schemas for authors' editors, one per kind of YAML file. */
export function jsonSchemas(): Record<string, object> {
	const schemas = {
		calendar: calendarSchema,
		course: courseSchema,
		coverage: coverageSchema,
		helplines: helplinesSchema,
		lesson: lessonSchema,
		module: moduleSchema,
		shared: sharedSchema,
		sources: sourcesSchema
	};
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [
			name,
			// Cross-checks (same id twice, …) have no JSON Schema; `check:modules` makes them.
			toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
		])
	);
}
