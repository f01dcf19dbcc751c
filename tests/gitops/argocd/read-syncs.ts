import { applicationsPath } from '../cluster/api-path.ts';
import type { Fleet } from '../fleet.ts';
import { type Application, syncsOf } from './application.ts';

/** What each Application has synced so far, by name; differs from a former reading where it was synced in between. */
export async function readSyncs({ cluster }: Fleet): Promise<ReadonlyMap<string, string>> {
  const { items } = await cluster.list<Application>(applicationsPath);
  return new Map(items.map((application) => [application.metadata.name, syncsOf(application)]));
}
