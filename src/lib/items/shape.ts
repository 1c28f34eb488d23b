/** Checks of stored inputs. By hand, because these few are all that would bring a schema library to the browser. */

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

export const isTextMap = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

/** An object with this one key and a value that fits; nothing beside it. */
export function hasOnly<K extends string, V>(
	value: unknown,
	key: K,
	fits: (inner: unknown) => inner is V
): value is Record<K, V> {
	if (typeof value !== 'object' || value === null) return false;
	const keys = Object.keys(value);
	return keys.length === 1 && keys[0] === key && fits((value as Record<string, unknown>)[key]);
}
