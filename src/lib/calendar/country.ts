import type { Country } from '$lib/content/types.ts';
import { readSetting, writeSetting } from '$lib/shell/settings.ts';

/** The first is shown until somebody chooses; the lists of the others are incomplete. */
export const countries: readonly [Country, ...Country[]] = ['DE', 'AT', 'CH'];

export function storedCountry(): Country {
	const stored = readSetting('country');
	return countries.find((country) => country === stored) ?? countries[0];
}

export function rememberCountry(country: Country): void {
	writeSetting('country', country === countries[0] ? undefined : country);
}
