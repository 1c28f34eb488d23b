import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile, type Compiled } from '../compile.ts';

/** A modules folder with one of everything and nothing more. Tests change one file of it and see what is said. */

export const LESSON = '01-doors/01-knocking/lesson.yaml';
export const LESSON_DE = '01-doors/01-knocking/de.md';
export const LESSON_EN = '01-doors/01-knocking/en.md';
export const DRAWING = '01-doors/01-knocking/media/door.svg';
export const CASE = '01-doors/90-key/lesson.yaml';
export const CASE_DE = '01-doors/90-key/de.md';
export const CASE_EN = '01-doors/90-key/en.md';

const minimal: Record<string, string> = {
	'course.yaml': `languages: [de, en]
fastTrack: [doors/knocking]
`,
	'sources.yaml': `E1:
  citation: Roe, J. (2020). On doors.
  strength: study
E2:
  citation: Doe, J. (2021). On windows.
  strength: review
  links: [https://example.org/windows]
  limits: { de: Nur Fenster., en: Windows only. }
`,
	'glossary/de.md': `## hinge: Angel

Daran hängt die **Tür**.
`,
	'glossary/en.md': `## hinge: Hinge

The **door** hangs on it.
`,
	'helplines/DE.yaml': `country: DE
lines:
  - id: locksmith
    name: Schlüsseldienst
    group: anyone
    phones: ['030 123']
    website: https://example.org/
    source_date: '2023-06'
`,
	'helplines/DE.de.md': `## locksmith: Schlüsseldienst

Wenn die Tür zu ist.

### hours

Am Tag
`,
	'helplines/DE.en.md': `## locksmith: Locksmith

When the door is shut.

### hours

By day
`,
	'_shared/now/page.yaml': `sections:
  - id: stop
    parts: [say, not-say]
`,
	'_shared/now/de.md': `---
title: Akut
---

## stop: Stoppen

Halten Sie an. [E1]

### say

Ich bin da.

### not-say

Seien Sie nicht so aggressiv.
`,
	'_shared/now/en.md': `---
title: Acute
---

## stop: Stop

Stand still. [E1]

### say

I am here.

### not-say

Do not be so aggressive.
`,
	'01-doors/module.yaml': 'status: ready\n',
	'01-doors/de.md': `---
title: Türen
summary: Sie klopfen an.
---
`,
	'01-doors/en.md': `---
title: Doors
summary: You knock.
---
`,
	[LESSON]: `kind: lesson
minutes: 5
note: true
steps:
  - id: at-the-door
    kind: situation
    shorter: false
    item:
      id: door-first
      type: choice
      options: [knock, enter]
      answer: knock
  - id: why
    kind: point
  - id: sorting
    kind: question
    item:
      id: door-sort
      type: sort
      categories: [open, shut]
      cards: { light: open, bolt: shut, gap: [open, shut] }
  - id: plan
    kind: transfer
    item: { id: door-plan, type: reflection }
  - id: rest
    kind: exit
`,
	[LESSON_DE]: `---
title: An der Tür
aim: Sie klopfen zuerst.
---

## note

Diese Lektion ist kurz.

## at-the-door: Die Tür ist zu

Hinter der Tür ist es still.

### question

Was tun Sie zuerst?

### knock

Ich klopfe.

> Jemand fragt mich.

### enter

Ich gehe hinein.

> Jemand steht im Raum.

### good

Klopfen ist fragen.

### otherwise

Noch nicht ganz.

## why: Klopfen heißt fragen

![Eine Tür](media/door.svg)

Die [Angel](glossary:hinge) hält die Tür. [E1]

### labels

- frame: Rahmen

## sorting: Offen oder zu

### question

Was gehört wohin?

### open

Offen

### shut

Zu

### light

Licht

> Es fällt heraus.

### bolt

Riegel

> Er hält zu.

### gap

Spalt

> Er ist beides.

### good

Alles hat seinen Ort.

### otherwise

Schauen Sie noch einmal hin.

## plan: Morgen

### question

An welche Tür klopfen Sie?

### hint

Eine genügt.

## rest: Ausruhen

Die Tür darf zu sein.
`,
	[LESSON_EN]: `---
title: At the door
aim: You knock first.
---

## note

This lesson is short.

## at-the-door: The door is shut

It is quiet behind the door.

### question

What do you do first?

### knock

I knock.

> Somebody asks me.

### enter

I go in.

> Somebody stands in the room.

### good

Knocking is asking.

### otherwise

Not quite yet.

## why: To knock is to ask

![A door](media/door.svg)

The [hinge](glossary:hinge) holds the door. [E1]

### labels

- frame: Frame

## sorting: Open or shut

### question

What belongs where?

### open

Open

### shut

Shut

### light

Light

> It falls out.

### bolt

Bolt

> It keeps shut.

### gap

Gap

> It is both.

### good

All is in its place.

### otherwise

Look once more.

## plan: Tomorrow

### question

At which door will you knock?

### hint

One is enough.

## rest: Rest

The door may be shut.
`,
	[DRAWING]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
	<rect class="art-1" width="4" height="8"/>
	<text x="5" y="5" data-label="frame">.</text>
</svg>
`,
	[CASE]: `kind: case
minutes: 3
steps:
  - id: key
    kind: case
    shorter: false
    start: lost
    scenes:
      lost:
        options:
          ask: { to: found, rating: good }
          push: { to: stuck, rating: harmful }
      stuck:
        options:
          stop: { to: lost-again, rating: good }
      lost-again:
        options:
          call: { to: found, rating: good }
          wait: { to: found, rating: acceptable }
      found: { end: true }
  - id: what-helped
    kind: point
  - id: home
    kind: exit
`,
	[CASE_DE]: `---
title: Der Schlüssel
aim: Sie fragen.
---

## key: Der Schlüssel

Ein Mann sucht.

## key/lost: Vor der Tür

Er findet den Schlüssel nicht.

### question

Was tun Sie?

### ask

Ich frage ihn.

> Er denkt nach.

### push

Ich drücke die Tür auf.

> Sie klemmt.

## key/stuck: Die Tür klemmt

Nichts geht mehr.

### question

Und jetzt?

### stop

Ich höre auf.

> Es wird ruhig.

## key/lost-again: Noch einmal

Er sucht weiter.

### question

Was tun Sie?

### call

Ich rufe an.

> Jemand kommt.

### wait

Ich warte mit ihm.

> Da ist er ja.

## key/found: Gefunden

Die Tür geht auf.

## what-helped: Was geholfen hat

Fragen hilft. [E2]

## home: Zu Hause

Die Tür ist zu.
`,
	[CASE_EN]: `---
title: The key
aim: You ask.
---

## key: The key

A man is searching.

## key/lost: At the door

He does not find the key.

### question

What do you do?

### ask

I ask him.

> He thinks.

### push

I push the door open.

> It is stuck.

## key/stuck: The door is stuck

Nothing moves.

### question

And now?

### stop

I stop.

> It gets quiet.

## key/lost-again: Once more

He goes on searching.

### question

What do you do?

### call

I call.

> Somebody comes.

### wait

I wait with him.

> There it is.

## key/found: Found

The door opens.

## what-helped: What helped

Asking helps. [E2]

## home: At home

The door is shut.
`
};

/** The text of a file as it is in the minimal tree, to put it elsewhere as well. */
export function textOf(file: string): string {
	const text = minimal[file];
	if (text === undefined) throw new Error(`There is no ${file}.`);
	return text;
}

/** The new text of a file, `null` to leave the file out, or what to do with the text it has. */
export type Change = string | null | ((text: string) => string);
export type Changes = Record<string, Change>;

/** Puts `to` where `from` stands; `from` has to stand there exactly once. */
export function replaced(from: string, to: string): (text: string) => string {
	return (text) => {
		const found = text.split(from).length - 1;
		if (found !== 1) throw new Error(`"${from}" stands ${found} times in the file.`);
		return text.replace(from, () => to);
	};
}

export function added(end: string): (text: string) => string {
	return (text) => text + end;
}

export function writeFile(root: string, file: string, text: string): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
}

function textsOf(changes: Changes): Record<string, string> {
	const texts = { ...minimal };
	for (const [file, change] of Object.entries(changes)) {
		const text = typeof change === 'function' ? change(texts[file] ?? '') : change;
		if (text === null) delete texts[file];
		else texts[file] = text;
	}
	return texts;
}

/** Writes the folder, changed, to a temporary place. */
export function writeTree(changes: Changes = {}): { root: string; remove(): void } {
	const root = mkdtempSync(join(tmpdir(), 'modules-'));
	for (const [file, text] of Object.entries(textsOf(changes))) writeFile(root, file, text);
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface CompiledTree extends Compiled {
	/** The number of the line where this text begins, in the file as it was compiled. */
	line(file: string, text: string): number;
}

export function compileTree(changes: Changes = {}): CompiledTree {
	const { root, remove } = writeTree(changes);
	const texts = textsOf(changes);
	try {
		return {
			...compile(root),
			line(file, text) {
				const index = (texts[file] ?? '').indexOf(text);
				if (index === -1) throw new Error(`${file} has no "${text}" in it.`);
				return (texts[file] ?? '').slice(0, index).split('\n').length;
			}
		};
	} finally {
		remove();
	}
}
