/**
 * What the contract test lets pass, each with its reason. Operations are named `Class resource.operation`,
 * routes `METHOD /path` as in TikTok's OpenAPI.
 */

/** Operations that may give no item. */
export const WITHOUT_ITEMS: Record<string, string> = {};

/** Optional parameters of a route that no form offers: `query.name` or `body.path` with `[]` for lists. */
export const UNREACHABLE: Record<string, Record<string, string>> = {
	'POST /affiliate_creator/202405/orders/search': { 'query.version': 'the path names the version' },
	'POST /affiliate_seller/202405/orders/search': { 'query.version': 'the path names the version' },
};

/** Routes of which the OpenAPI holds a newer version that is not used. */
export const OLDER_VERSION: Record<string, string> = {};

/** Parameters that TikTok does not take together: a form of the test holds one of each list. */
export const EITHER: Record<string, string[][]> = {};

/** Parameters without a star of which a valid form needs at least these. */
export const ALSO_NEEDED: Record<string, string[]> = {
	'TikTokShopSellerCollaboration openCollaboration.updateSampleRules': ['updateFields.sampleQuota'],
};

const MESSAGE_PARTS = [
	'title',
	'product_id',
	'product_ids',
	'target_collaboration_id',
	'sample_application_id',
	'image_url',
	'image_width',
	'image_height',
];

/**
 * Output fields that depend on what the OpenAPI has only one example of: the content of a message, by its type.
 */
export const NOT_IN_EXAMPLES: Record<string, string[]> = {
	'TikTokShopSellerCollaboration message.send': ['title', 'product_ids'],
	'TikTokShopSellerCollaboration message.getAll': MESSAGE_PARTS,
	'TikTokShopSellerCollaboration message.getUnread': MESSAGE_PARTS,
};
