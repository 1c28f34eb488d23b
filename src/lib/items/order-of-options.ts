/**
 * `ids` in an order that depends on the set of ids and on `seed` alone, never on who wrote them down in which order:
 * the same on every device, in Node and in the browser. Never `forbidden` (as long as there are two ids).
 */
export function shuffle(ids: readonly string[], seed: string, forbidden?: readonly string[]): string[] {
	const random = randomFrom(seed);
	const order = [...ids].sort();
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		[order[last], order[other]] = [order[other]!, order[last]!];
	}
	const isForbidden =
		forbidden !== undefined && order.length > 1 && order.every((id, place) => id === forbidden[place]);
	return isForbidden ? [...order.slice(1), order[0]!] : order;
}

/** Numbers in [0, 1): FNV-1a makes 32 bits of the seed, mulberry32 (Tommy Ettinger, public domain) counts on from there. */
function randomFrom(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const unit of new TextEncoder().encode(seed)) state = Math.imul(state ^ unit, 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
