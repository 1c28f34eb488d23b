import { choiceCases, choiceExample, choiceFaults } from './choice/example.ts';
import type { Score } from './contract.ts';
import { matchCases, matchExample, matchFaults } from './match/example.ts';
import { multipleCases, multipleExample, multipleFaults } from './multiple/example.ts';
import { orderCases, orderExample, orderFaults } from './order/example.ts';
import { reflectionCases, reflectionExample, reflectionFaults } from './reflection/example.ts';
import type { ItemOf, ItemType, StructureOf } from './schemas.ts';
import type { InputOf } from './scoring.ts';
import { sortCases, sortExample, sortFaults } from './sort/example.ts';
import { trueFalseCases, trueFalseExample, trueFalseFaults } from './true-false/example.ts';

export interface Example<T extends ItemType> {
	/** A made-up item; what matters to a test is passed in. */
	item(changes?: Partial<ItemOf<T>>): ItemOf<T>;
	cases: { input: InputOf<T>; score: Score }[];
	faults: { change: Partial<StructureOf<T>>; names: string }[];
}

/** One item of each type for tests and documentation. */
export const examples: { readonly [T in ItemType]: Example<T> } = {
	choice: { item: choiceExample, cases: choiceCases, faults: choiceFaults },
	multiple: { item: multipleExample, cases: multipleCases, faults: multipleFaults },
	'true-false': { item: trueFalseExample, cases: trueFalseCases, faults: trueFalseFaults },
	sort: { item: sortExample, cases: sortCases, faults: sortFaults },
	order: { item: orderExample, cases: orderCases, faults: orderFaults },
	match: { item: matchExample, cases: matchCases, faults: matchFaults },
	reflection: { item: reflectionExample, cases: reflectionCases, faults: reflectionFaults }
};
