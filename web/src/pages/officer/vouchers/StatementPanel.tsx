import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useStatement, type VoucherType } from '../../../api/officer/voucherDesk';
import { csvLines } from '../../../components/csv';
import { keepFile } from '../../../components/keepFile';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { monthsBefore } from './months';
import { useDeskTexts } from './useDeskTexts';

const types = ['Compute', 'Data', 'AiTalent', 'Token'] as const satisfies readonly VoucherType[];

/** What a budget had, moved and has left in a month; as a table and as a file. */
export function StatementPanel({ city }: { city: string }) {
    const { t } = useDeskTexts();
    const [search, setSearch] = useSearchParams();
    const months = monthsBefore(new Date());
    const type = types.find((one) => one === search.get('type')) ?? types[0];
    const month = months.find((one) => one === search.get('month')) ?? months[0] ?? '';
    const choose = (name: string, value: string) =>
        setSearch(
            (before) => {
                before.set(name, value);
                return before;
            },
            { replace: true },
        );
    return (
        <Panel title={t('statement.title')}>
            <p>{t('statement.explained')}</p>
            <div className="officer-filters">
                <Choice
                    name="type"
                    value={type}
                    options={types.map((one) => [one, t(`vouchers:type.${one}`)])}
                    onChoose={choose}
                />
                <Choice name="month" value={month} options={months.map((one) => [one, one])} onChoose={choose} />
            </div>
            <Statement city={city} type={type} month={month} />
        </Panel>
    );
}

interface ChoiceProps {
    name: 'type' | 'month';
    value: string;
    options: readonly (readonly [value: string, words: string])[];
    onChoose: (name: string, value: string) => void;
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
    const { t } = useDeskTexts();
    const id = `statement-${name}`;
    return (
        <div className="officer-field">
            <label htmlFor={id}>{t(`statement.${name}`)}</label>
            <select
                id={id}
                className="officer-select"
                value={value}
                onChange={(event) => onChoose(name, event.target.value)}
            >
                {options.map(([one, words]) => (
                    <option key={one} value={one}>
                        {words}
                    </option>
                ))}
            </select>
        </div>
    );
}

function Statement({ city, type, month }: { city: string; type: VoucherType; month: string }) {
    const { t } = useDeskTexts();
    return (
        <QueryBody query={useStatement(city, type, month, currentLanguage())}>
            {(text) => (
                <>
                    <StatementTable lines={csvLines(text)} />
                    <Button
                        onClick={() =>
                            keepFile(new Blob([text], { type: 'text/csv' }), `statement-${type}-${month}.csv`)
                        }
                    >
                        {t('statement.save')}
                    </Button>
                </>
            )}
        </QueryBody>
    );
}

/** The file's lines as they are: what is on the page and what is in the file can't differ. */
function StatementTable({ lines: [heading = [], ...lines] }: { lines: readonly (readonly string[])[] }) {
    const { t } = useDeskTexts();
    return (
        <div className="desk-statement" role="region" aria-label={t('statement.title')} tabIndex={0}>
            <table className="task-table">
                <thead>
                    <tr>
                        {heading.map((cell) => (
                            <th key={cell} scope="col">
                                {cell}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {lines.map((cells, line) => (
                        <tr key={line}>
                            {cells.map((cell, column) => (
                                <td key={heading[column] ?? column}>{cell}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
