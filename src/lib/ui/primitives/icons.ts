/** Strokes on a 16-px grid, drawn here so that no icon font has to be loaded. */
export const ICONS = {
	previous: 'M4 3.5v9M12.5 3.8v8.4L6 8z',
	next: 'M12 3.5v9M3.5 3.8v8.4L10 8z',
	play: 'M4.5 3v10l8-5z',
	pause: 'M5 3.5v9M11 3.5v9',
	close: 'M4 4l8 8M12 4l-8 8',
	up: 'M3.5 9.5L8 5l4.5 4.5',
	down: 'M3.5 6.5L8 11l4.5-4.5',
	copy: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
	bin: 'M2.5 4.5h11M6 4.5V2.5h4v2M4 4.5l.7 9h6.6l.7-9',
	arrow: 'M3.5 12.5L12.5 3.5M6.5 3.5h6v6',
	pin: 'M8 2a4 4 0 0 0-4 4c0 3 4 8 4 8s4-5 4-8a4 4 0 0 0-4-4M8 5.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6',
	outline: 'M3.5 5.5L8.5 2.5l4.5 4-1.5 6.5h-7z',
	words: 'M3 3.5V2.5h10v1M8 2.5v11M6 13.5h4',
	undo: 'M6 2.5L2.5 6 6 9.5M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
	back: 'M9.5 3.5L5 8l4.5 4.5',
	forward: 'M6.5 3.5L11 8l-4.5 4.5',
	plus: 'M8 3v10M3 8h10',
	minus: 'M3 8h10',
	home: 'M2.5 6V2.5H6M13.5 6V2.5H10M2.5 10v3.5H6M13.5 10v3.5H10',
	inset: 'M2 3h12v10H2zM7.5 7.5H14M7.5 7.5V13',
	menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
	search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3L14 14',
	compare: 'M8 1.5v13M2.5 4h3v8h-3zM10.5 4h3v8h-3z',
	share: 'M8 10V2M5 4.6L8 1.8l3 2.8M3 8.5v5h10v-5',
	present: 'M2 3h12v8H2zM8 11v2.5M5 13.8h6',
	tour: 'M3 14V2.2M3 3h9l-2 2.8L12 8.6H3',
	sliders:
		'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M10.7 2.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6M5.2 9.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
	language:
		'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M1.8 8h12.4M8 1.8c-2 1.7-3 3.8-3 6.2s1 4.5 3 6.2c2-1.7 3-3.8 3-6.2s-1-4.5-3-6.2',
	keyboard: 'M1.5 4h13v8.5h-13zM4 6.8h.1M6.7 6.8h.1M9.3 6.8h.1M12 6.8h.1M5 9.8h6'
} as const;

export type IconName = keyof typeof ICONS;
