/**
 * Hide (Ausblenden): the early script covers the page at once and keeps the way back in session storage; this class
 * follows, so that title and navigation know. Nothing about it is stored anywhere else.
 */
export class Hide {
	covered = $state(false);

	/** Follows the early script from now on. Returns how to stop. */
	watch(): () => void {
		const sync = () => {
			this.covered = document.documentElement.dataset.covered !== undefined;
		};
		sync();
		addEventListener('behutsam:covered', sync);
		return () => removeEventListener('behutsam:covered', sync);
	}

	/** Where Hide was pressed, as path and query; undefined when that is not known. */
	get wayBack(): string | undefined {
		try {
			return sessionStorage.getItem('behutsam.return') ?? undefined;
		} catch {
			return undefined;
		}
	}

	uncover(): void {
		try {
			sessionStorage.removeItem('behutsam.return');
		} catch {
			// Nothing was kept, nothing is to be removed.
		}
		delete document.documentElement.dataset.covered;
		this.covered = false;
	}
}
