/** The font families that CSS names, without their quotation marks. */
export function familiesOf(css: string): string[] {
	return css.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
}
