import type { HandleClientError } from '@sveltejs/kit';
import { dev } from '$app/environment';

/** A page that does not exist is no fault: it gets its own screen and no noise. Anything else is said in the console. */
export const handleError: HandleClientError = ({ error, status, message }) => {
	// eslint-disable-next-line no-console -- the only place where an unexpected error can be seen
	if (status !== 404) console.error(error);
	return { message: dev && error instanceof Error ? error.message : message };
};
