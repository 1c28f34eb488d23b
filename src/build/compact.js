/**
 * Comments and line breaks are for the readers of a file, not for each page it stands in.
 * Only for scripts whose comments stand on lines of their own.
 *
 * @param {string} source
 */
export function compact(source) {
	return source
		.replace(/^\s*\/\*\*[\s\S]*?\*\/\s*$/gm, '')
		.replace(/^\s*\/\/.*$/gm, '')
		.replace(/\n\s*/g, '\n')
		.trim();
}
