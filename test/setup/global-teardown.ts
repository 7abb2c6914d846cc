import { sharedServices } from './shared-services.js';

export default async function globalTeardown(): Promise<void> {
  await sharedServices.disposeAsync();
}
