/** Whether the site is one file, opened from a disk: there is no server, no other window and no address to share. */
export const IS_PORTABLE: boolean = import.meta.env.MODE === 'portable';
