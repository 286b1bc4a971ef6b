import './setup';

export { loadBuiltPackage } from './built-package';
export { runCredentialTest, type CredentialTestRun } from './credential-test';
export type { NodeUse } from './engine';
export { runListSearch, runLoadOptions } from './list-search';
export { runNode, runWorkflow, type NodeRun, type RunError, type WorkflowRun } from './run-node';
export { storeCredential, StoredCredential } from './stored-credential';
export { runPoll, runWebhook, runWebhookMethod, type PollRun, type WebhookRun } from './triggers';
