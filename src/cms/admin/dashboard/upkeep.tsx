import { type AdminViewServerProps, createLocalReq } from 'payload';
import { can } from '../../access/roles';
import { readUpkeep } from './read-upkeep';
import styles from './upkeep.module.css';
import { UpkeepCard } from './upkeep-card';
import { describeSections } from './upkeep-sections';

type UpkeepProps = Pick<AdminViewServerProps, 'payload' | 'user'>;

/** On the dashboard: what asks for attention, with ways into the lists where all of it is. */
export async function Upkeep({ payload, user }: UpkeepProps) {
  if (!user || !can(user, 'readDrafts')) return null;
  const now = new Date().toISOString();
  const upkeep = await readUpkeep(await createLocalReq({ user }, payload), now);
  return (
    <section aria-labelledby="upkeep-heading" className={styles.upkeep}>
      <h2 className={styles.heading} id="upkeep-heading">
        {upkeep.owner === null ? 'To look after' : 'Yours to look after'}
      </h2>
      <div className={styles.cards}>
        {describeSections(upkeep, now, can(user, 'publish')).map((card) => (
          <UpkeepCard key={card.heading} {...card} />
        ))}
      </div>
    </section>
  );
}
