import cover from './cover.json';
import items from './items.json';
import pause from './pause.json';
import player from './player.json';
import rating from './rating.json';
import shell from './shell.json';
import strength from './strength.json';

export default { cover, items, pause, player, rating, shell, strength };
