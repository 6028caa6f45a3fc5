import { createContext } from 'svelte';
import type { OfflineStatus } from './offline-status.svelte.ts';

/** Whether the site would work without a network, for every component of a page. */
export const [getOffline, setOffline] = createContext<OfflineStatus>();
