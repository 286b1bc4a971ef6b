import type { Random } from '../kernel/random';
import type { Creator } from '../market';

const AGES = ['18_24', '25_34', '35_44', '45_54', '55_AND_ABOVE'].map((age) => `AGE_RANGE_${age}`);

const CATEGORIES: Array<[top: string, middle: string]> = [
	['601450', '849032'],
	['601152', '842248'],
	['601755', '831112'],
	['600001', '600024'],
];

/** What regions offer as advanced filters; others have none. */
export const ADVANCED: Record<string, Record<string, string[]>> = {
	US: {
		category_pro: ['Beauty and Self Care', 'Fashion and Style', 'Home', 'Tech, Office and Books'],
		creator_level: ['Lv. 0', 'Lv. 1', 'Lv. 2', 'Lv. 3', 'Lv. 4'],
		language: ['en', 'es'],
	},
	GB: { category_pro: [], creator_level: ['Bronze', 'Silver', 'Gold'], language: ['en'] },
};

/** What the marketplace knows of a creator; rates in basis points, money in whole units of the region's currency. */
export interface Profile {
	/** Whether TikTok may show exact figures; otherwise ranges. */
	sharesFigures: boolean;
	ages: string[];
	gender: 'MALE' | 'FEMALE';
	genderShare: number;
	videoGmv: number;
	liveGmv: number;
	unitsSold: number;
	/** Top and second-level category ids. */
	categories: string[];
	averageCommission: number;
	postRate: number;
	isAgencyManaged: boolean;
	isFastGrowing: boolean;
	videoViews: number;
	shoppableVideoViews: number;
	liveViewers: number;
	shoppableLiveViewers: number;
	engagement: number;
	shoppableEngagement: number;
	advanced: Record<string, string>;
}

/** A creator's figures: most sell little, some a lot. */
export function makeProfile(random: Random, { region }: Creator): Profile {
	const size = random.pick([40, 600, 6000, 60_000]);
	const [top, middle] = random.pick(CATEGORIES);
	const videoViews = random.int(50, 60_000);
	const liveViewers = random.int(0, 20_000);
	const engagement = random.int(50, 1900);
	return {
		sharesFigures: random.chance(0.6),
		ages: random.shuffled(AGES).slice(0, 3),
		gender: random.pick(['MALE', 'FEMALE']),
		genderShare: random.int(5000, 9500),
		videoGmv: random.int(0, size),
		liveGmv: random.chance(0.5) ? 0 : random.int(0, size),
		unitsSold: random.int(0, Math.ceil(size / 15)),
		categories: [top, middle],
		averageCommission: random.int(300, 2500),
		postRate: random.int(1000, 10_000),
		isAgencyManaged: random.chance(0.2),
		isFastGrowing: random.chance(0.1),
		videoViews,
		shoppableVideoViews: Math.floor(videoViews * random.next()),
		liveViewers,
		shoppableLiveViewers: Math.floor(liveViewers * random.next()),
		engagement,
		shoppableEngagement: Math.floor(engagement * random.next()),
		advanced: Object.fromEntries(
			Object.entries(ADVANCED[region] ?? {})
				.filter(([, values]) => values.length > 0)
				.map(([name, values]) => [name, random.pick(values)]),
		),
	};
}
