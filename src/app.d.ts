declare global {
	namespace App {
		interface PageState {
			/** Set on entries that the explorer made, so that going back to one restores its view. */
			view?: string;
		}
	}
}

export {};
