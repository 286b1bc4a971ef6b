/** A refusal in TikTok's form; thrown anywhere, answered by the server. */
export class Refusal extends Error {
	/**
	 * @param code TikTok's code
	 * @param status HTTP status; 200 is what TikTok uses for business errors
	 */
	constructor(
		readonly code: number,
		message: string,
		readonly status: number = STATUS[code] ?? 200,
	) {
		super(message);
	}
}

/** Codes the gateway answers with, by meaning. */
export const CODE = {
	badEnvelope: 36009004,
	unknownPath: 36009009,
	wrongMethod: 36009010,
	tooMany: 36009002,
	internal: 36009003,
	notJson: 36009022,
	notMultipart: 36009023,
	wrongAccount: 101000,
	badToken: 105001,
	expiredToken: 105002,
	missingScope: 105005,
	badSignature: 106001,
	missingShopCipher: 106013,
	badGrant: 36004004,
	expiredRefreshToken: 36004001,
} as const;

/** TikTok documents a status only for 429 and 503; the others are what its gateway is seen to use or, failing that, 400. */
const STATUS: Record<number, number> = {
	[CODE.tooMany]: 429,
	[CODE.internal]: 500,
	[CODE.unknownPath]: 404,
	[CODE.wrongMethod]: 405,
	[CODE.badToken]: 401,
	[CODE.missingScope]: 403,
	[CODE.badEnvelope]: 400,
	[CODE.notJson]: 400,
	[CODE.notMultipart]: 400,
	[CODE.wrongAccount]: 400,
	[CODE.badSignature]: 400,
	[CODE.missingShopCipher]: 400,
};

const BAD_PARAMETER: Array<[prefix: string, code: number]> = [
	['/affiliate_partner/', 16032001],
	['/affiliate_seller/', 16032001],
	['/affiliate_creator/', 16015001],
];

/** The code an API family uses for a parameter it does not accept. */
export const badParameter = (path: string): number =>
	BAD_PARAMETER.find(([prefix]) => path.startsWith(prefix))?.[1] ?? CODE.badEnvelope;
