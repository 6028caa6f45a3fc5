import { figure, quantile } from './figures.mjs';
import { stepsOf } from './keys.mjs';
import { OURS, peer, PICTURE } from './pages.mjs';
import { PEERS } from './peers/build.mjs';

const ROUNDS = 5;
const STEPS = 10;

/**
 * The same steps through the same intervals in the same window: ours, the picture, and what others do. Medians of five
 * rounds, alternated.
 */
export async function measurePeers({ browser, address, isQuick }) {
	const stepped = await stepsOf(() => browser, address, [OURS, PICTURE, ...PEERS.map(peer)], {
		rounds: isQuick ? 1 : ROUNDS,
		steps: STEPS
	});
	const mainOf = ({ rounds: medians }) => quantile(medians, 0.5);
	const { ours } = stepped;
	const rows = Object.entries(stepped).map(([name, found]) => ({
		page: name,
		'main ms': Number(mainOf(found)?.toFixed(1)),
		'CPU ms': Number(found.cpu?.toFixed(0)),
		'last draw ms': found.draws.length > 0 ? Number(quantile(found.draws, 0.5).toFixed(0)) : null,
		'main, of ours': Number((mainOf(found) / mainOf(ours)).toFixed(2)),
		'CPU, of ours': Number((found.cpu / ours.cpu).toFixed(2))
	}));
	console.table(rows);
	return Object.entries(stepped).flatMap(([name, found]) => [
		figure(`peers/${name}: main`, mainOf(found), 'ms'),
		figure(`peers/${name}: CPU of all processes`, found.cpu, 'CPU ms'),
		...(found === ours
			? []
			: [
					figure(`peers/${name}: main to ours`, mainOf(found) / mainOf(ours), '×'),
					figure(`peers/${name}: CPU to ours`, found.cpu / ours.cpu, '×')
				])
	]);
}
