import about from './about.json';
import accessibility from './accessibility.json';
import course from './course.json';
import cover from './cover.json';
import error from './error.json';
import glossary from './glossary.json';
import help from './help.json';
import items from './items.json';
import now from './now.json';
import pause from './pause.json';
import player from './player.json';
import privacy from './privacy.json';
import rating from './rating.json';
import settings from './settings.json';
import shell from './shell.json';
import sources from './sources.json';
import start from './start.json';
import strength from './strength.json';

export default {
	about,
	accessibility,
	course,
	cover,
	error,
	glossary,
	help,
	items,
	now,
	pause,
	player,
	privacy,
	rating,
	settings,
	shell,
	sources,
	start,
	strength
};
