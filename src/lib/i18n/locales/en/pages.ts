import about from './about.json';
import accessibility from './accessibility.json';
import course from './course.json';
import error from './error.json';
import glossary from './glossary.json';
import help from './help.json';
import now from './now.json';
import privacy from './privacy.json';
import settings from './settings.json';
import sheets from './sheets.json';
import sources from './sources.json';
import start from './start.json';

export default {
	about,
	accessibility,
	course,
	error,
	glossary,
	help,
	now,
	privacy,
	settings,
	sheets,
	sources,
	start
};
