import { type AdminViewServerProps, createLocalReq } from 'payload';
import { can } from '../../access/roles';
import styles from './first-steps.module.css';
import { HideButton } from './hide-button.client';
import { listSteps } from './list-steps';
import { readChoices } from './read-choices';
import { hasPublished, readProgress } from './read-progress';
import { StepView } from './step-view';

type FirstStepsProps = Pick<AdminViewServerProps, 'payload' | 'user' | 'searchParams'>;

/** On the dashboard of somebody who has published nothing yet: where to begin. The menu brings it back at any time. */
export async function FirstSteps({ payload, user, searchParams }: FirstStepsProps) {
  if (user?.collection !== 'users' || !can(user, 'writeDrafts')) return null;
  const req = await createLocalReq({ user }, payload);
  const isAskedFor = searchParams?.['first-steps'] !== undefined;
  if (!isAskedFor && (await hasPublished(req))) return null;
  const choices = await readChoices(payload, user);
  if (!isAskedFor && choices.hidden) return null;
  const progress = await readProgress(req);
  const steps = listSteps({ ...progress, role: user.role, hasLooked: choices.looked });
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section aria-labelledby="first-steps-heading" className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.heading} id="first-steps-heading">
          First steps
        </h2>
        <p className={styles.count}>
          {steps.filter(({ isDone }) => isDone).length} of {steps.length} done
        </p>
        <HideButton choices={choices} />
      </header>
      <p className={styles.lead}>
        {progress.hasPublished
          ? 'You have published. Here are the steps again, should somebody ask you.'
          : 'A comparison judges two or more options side by side and says which to choose. Here is how yours comes about.'}
      </p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepView choices={choices} isNext={step === next} key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
}
