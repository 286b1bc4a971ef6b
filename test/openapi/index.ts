export { coverage, findOperation, type Operation, type Schema } from './document';
export {
	inWords,
	judge,
	judgeAnswer,
	responseSchema,
	typedQuery,
	type JudgedRequest,
	type Problem,
} from './judge';
