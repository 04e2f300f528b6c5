import type { Look } from '../../../api/looks';
import { moment } from '../../../components/format';
import { useWords } from '../words';
import { fieldWords, purposeWords } from './lookWords';

/** One look: four facts, each under its name. */
export function LookLine({ look }: { look: Look }) {
    const words = useWords();
    const { t } = words;
    const facts = [
        ['at', moment(look.at)],
        ['who', look.name ?? look.subject],
        ['field', fieldWords(look.field, words)],
        ['purpose', purposeWords(look.purpose, words)],
    ] as const;
    return (
        <li>
            <dl className="facts">
                {facts.map(([name, value]) => (
                    <div key={name} className="fact">
                        <dt>{t(`looks.${name}`)}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
            </dl>
        </li>
    );
}
