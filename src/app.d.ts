declare global {
	namespace App {
		interface PageState {
			/** The step this history entry was reached from, so that Back inside a lesson can be the browser's Back. */
			from?: string;
		}
		interface PageData {
			/** What the browser shows as title; the layout adds the name of the app, or hides it. */
			title?: string;
		}
	}
}

export {};
