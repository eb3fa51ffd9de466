import { type AdminViewServerProps, createLocalReq } from 'payload';
import { can } from '../../access/roles';
import { readUpkeep } from './read-upkeep';
import styles from './upkeep.module.css';
import { type CardProps, UpkeepCard } from './upkeep-card';
import { describeSections } from './upkeep-sections';

type UpkeepProps = Pick<AdminViewServerProps, 'payload' | 'user'>;

/** On the dashboard: what asks for attention, with ways into the lists where all of it is. */
export async function Upkeep({ payload, user }: UpkeepProps) {
  if (!user || !can(user, 'readDrafts')) return null;
  const now = new Date().toISOString();
  const upkeep = await readUpkeep(await createLocalReq({ user }, payload), now);
  const cards = describeSections(upkeep, now, can(user, 'publish'));
  const isQuiet = ({ section }: CardProps) => section.entries.length === 0;
  const quiet = cards.filter(isQuiet);
  return (
    <section aria-labelledby="upkeep-heading" className={styles.upkeep}>
      <h2 className={styles.heading} id="upkeep-heading">
        {upkeep.owner === null ? 'To look after' : 'Yours to look after'}
      </h2>
      <div className={styles.cards}>
        {cards
          .filter((card) => !isQuiet(card))
          .map((card) => (
            <UpkeepCard key={card.heading} {...card} />
          ))}
      </div>
      {quiet.length > 0 && (
        <details className={styles.quiet}>
          <summary>Nothing under: {quiet.map(({ heading }) => heading.toLowerCase()).join(', ')}</summary>
          <ul>
            {quiet.map(({ heading, whenEmpty }) => (
              <li key={heading}>{whenEmpty}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
