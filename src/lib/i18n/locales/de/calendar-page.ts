import calendar from './calendar.json';

export default { calendar };
