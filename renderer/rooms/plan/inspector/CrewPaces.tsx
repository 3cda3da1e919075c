import { useEffect } from 'react';
import { readPace, withCrew, withPerson } from '../../../../shared/plan/hostPaces.ts';
import type { CrewRole } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { edit } from '../../../library/showEdits.ts';
import { knownPace, paceIn, readTalk, rememberPace, useTalk } from '../../../library/talk.ts';
import { useText } from '../../../ui/text.ts';
import { changeShow } from '../planEdits.ts';
import { BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import styles from './inspector.module.css';

const SPEAKERS = ['host', 'cohost'] as const;
type Speaker = (typeof SPEAKERS)[number];

/** 班底: who holds each role, and beside those who speak how fast they do. */
export function CrewPaces({ show }: { readonly show: Show }) {
  const { plan: t } = useText();
  useEffect(() => void readTalk(), []);
  return (
    <div className={styles.group}>
      <h3 className={styles.groupHead}>{t.show.crew}</h3>
      <div className={styles.two}>
        <Person show={show} of="director" />
        <Person show={show} of="assistant" />
      </div>
      {SPEAKERS.map((role) => (
        <div key={role} className={styles.two}>
          <Person show={show} of={role} />
          <Pace show={show} role={role} />
        </div>
      ))}
      {/* Below all fields: what may go when a pace is kept would take the focus with it on the way to the next name. */}
      {SPEAKERS.map((role) => (
        <Remembered key={role} show={show} role={role} />
      ))}
    </div>
  );
}

const personOf = ({ crew }: Show, role: CrewRole): string => crew.find((member) => member.role === role)?.person ?? '';

function Person({ show, of: role }: { readonly show: Show; readonly of: CrewRole }) {
  const { plan: t, common } = useText();
  const commit = (typed: string) => edit('crew', (now) => withCrew(now, withPerson(now.crew, role, typed.trim()), knownPace));
  return (
    <BurstField
      label={common.roles[role]}
      value={personOf(show, role)}
      place={`crew:${role}`}
      placeholder={t.show.person}
      commit={commit}
      testId={`crew-${role}`}
    />
  );
}

interface SpeakerProps {
  readonly show: Show;
  readonly role: Speaker;
}

/** null: like the host, which the host cannot be. */
function changePace(role: Speaker, pace: number | null): void {
  if (role === 'cohost') changeShow('pace', { cohostPace: pace });
  else if (pace !== null) changeShow('pace', { hostPace: pace });
}

/** What is set for somebody with a name is remembered for them. A co-host without one speaks like the host. */
function Pace({ show, role }: SpeakerProps) {
  const { plan: t } = useText();
  const pace = role === 'host' ? show.hostPace : show.cohostPace;
  const mayBeEmpty = role === 'cohost';
  return (
    <CommitField
      label={t.show.pace}
      value={pace === null ? '' : String(pace)}
      placeholder={t.show.likeHost(show.hostPace)}
      check={(text) => ((mayBeEmpty && text.trim() === '') || readPace(text) !== null ? null : t.show.badPace)}
      commit={(text) => {
        const typed = readPace(text);
        changePace(role, typed);
        if (typed !== null) void rememberPace(personOf(show, role), typed);
      }}
      testId={`pace-${role}`}
    />
  );
}

/** Whether this machine knows this person's pace, and the way to make both the same. */
function Remembered({ show, role }: SpeakerProps) {
  const { plan: t } = useText();
  const paces = useTalk((talk) => talk.paces);
  const person = personOf(show, role).trim();
  const pace = role === 'host' ? show.hostPace : show.cohostPace;
  if (person === '') return null;
  const known = paceIn(paces)(person);
  if (known !== null && known === pace)
    return (
      <p className={styles.remembered} data-testid={`remembered-${role}`}>
        {t.show.paceKnown(person)}
      </p>
    );
  if (known === null && pace === null) return null;
  const use = () => {
    if (known === null) void rememberPace(person, pace ?? show.hostPace);
    else changePace(role, known);
  };
  return (
    <p className={styles.remembered} data-testid={`remembered-${role}`}>
      {known === null ? t.show.paceUnknown(person) : t.show.paceDiffers(person, known)}
      <button type="button" onClick={use} data-testid={`use-pace-${role}`}>
        {known === null ? t.show.rememberPace(pace ?? show.hostPace) : t.show.usePace(known)}
      </button>
    </p>
  );
}
