/**
 * Corrects `<data value="1945">`, made at build from `{age:1945}` or `{year}`, to the year of reading: a page that was
 * built in December is read in January.
 */
export function years(element: HTMLElement): void {
	for (const data of element.querySelectorAll('data')) {
		data.textContent = String(new Date().getFullYear() - Number(data.value));
	}
}
