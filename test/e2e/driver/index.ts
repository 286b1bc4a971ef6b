/** Drives a real n8n: useN8n() in tests, N8n directly elsewhere. */
export { chain, items, line, type ChainNode } from './chain';
export { installHost, type Host } from '../host/install';
export { OWNER } from './environment';
export type { Execution, StoredItem } from './execution';
export { N8n, type CredentialJson, type N8nOptions } from './n8n';
export { packFolder, packPackage } from './pack';
export { cleanUp, prepare, type Prepared } from './prepare';
export { queueObstacle, startQueueServices, type QueueServices } from './queue';
export { RestClient, type ParameterRequest, type WorkflowJson } from './rest';
export { freePort, startService, type Service } from './service';
export { useN8n, type Fixture } from './useN8n';
export { sandboxCredential, sandboxCredentials } from './sandboxCredentials';
export { readTemplate, templateNames, type Template } from './templates';
