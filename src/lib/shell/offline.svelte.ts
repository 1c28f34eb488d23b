import { getContext, setContext } from 'svelte';

/** What the device can do without a network, and whether a newer version waits. */

type Policy = { createScriptURL(url: string): string };
type PolicyFactory = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };

export class Offline {
	/** `ready`: every page of this version lies on the device. */
	state = $state<'preparing' | 'ready' | 'unavailable'>('preparing');
	/** A newer version has been fetched and waits to be taken. */
	updateWaiting = $state(false);

	#registration: ServiceWorkerRegistration | undefined;
	#taking = false;
	#replaced = false;

	/** Registers the worker. @param url of the worker, @param scope of the app */
	async start(url: string, scope: string): Promise<void> {
		const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
		if (!workers) {
			this.state = 'unavailable';
			return;
		}
		try {
			let controlled = workers.controller !== null;
			this.#registration = await workers.register(trusted(url), { scope, updateViaCache: 'none' });
			workers.addEventListener('controllerchange', () => {
				// The very first worker takes charge of a page that has no older version to lose.
				if (!controlled) controlled = true;
				else if (this.#taking) location.reload();
				// Another tab has taken the update: this one goes on undisturbed and follows at its next page.
				else this.#replaced = true;
			});
			this.#watch(this.#registration);
			const ready = await workers.ready;
			this.state = 'ready';
			// Caches of older versions go when no other tab can need them any more.
			ready.active?.postMessage({ type: 'clean' });
			document.addEventListener('visibilitychange', () => {
				if (document.visibilityState === 'visible') void this.check();
			});
		} catch {
			this.state = 'unavailable';
		}
	}

	/** Asks whether there is a newer version. Silent without a network. */
	async check(): Promise<void> {
		await this.#registration?.update().catch(() => undefined);
	}

	/** Takes the waiting version and reloads this tab. */
	take(): void {
		this.#taking = true;
		this.#registration?.waiting?.postMessage({ type: 'take' });
	}

	/** True when the next change of page should load the page anew, because another tab took an update. */
	get mustReload(): boolean {
		return this.#replaced;
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const look = () => {
			this.updateWaiting = registration.waiting !== null && navigator.serviceWorker.controller !== null;
		};
		look();
		registration.addEventListener('updatefound', () => {
			registration.installing?.addEventListener('statechange', look);
		});
	}
}

/** Trusted Types: a worker's address needs a policy of its own. */
function trusted(url: string): string {
	const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
	if (!factory) return url;
	return factory.createPolicy('behutsam-worker', { createScriptURL: (own) => own }).createScriptURL(url);
}

const key = Symbol('offline');

export function provideOffline(offline: Offline): void {
	setContext(key, offline);
}

export function useOffline(): Offline {
	const offline = getContext<Offline | undefined>(key);
	if (!offline) throw new Error('useOffline() needs provideOffline() in a layout above it');
	return offline;
}
