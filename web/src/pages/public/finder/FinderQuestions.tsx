import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { Panel } from '../../../components/Panel';
import { degrees } from '../guide/answers';
import { Select } from '../guide/Select';
import { platforms, yesNoFacts, type Facts } from './facts';

interface Props {
    cities: readonly components['schemas']['CatalogueCity'][];
    facts: Facts;
    onChange: (changed: Partial<Facts>) => void;
}

/** Facts that many policies ask for. None must be answered: what is left open is named in the answers. */
export function FinderQuestions({ cities, facts, onChange }: Props) {
    const { t, i18n } = useTranslation(['finder', 'guide', 'benefits']);
    const named = (place: { nameZh: string; nameEn: string }) => (i18n.language === 'en' ? place.nameEn : place.nameZh);
    const city = cities.find(({ key }) => key === facts.city);
    const yesNo = [
        ['yes', t('guide:yes')],
        ['no', t('guide:no')],
    ] as const;
    return (
        <Panel title={t('finder:questions.title')}>
            <p className="quiet">{t('finder:questions.hint')}</p>
            <div className="finder-questions">
                <TypedFact id="age" value={facts.age} onChange={(age) => onChange({ age })} />
                <Select
                    id="education"
                    label={t('finder:questions.education')}
                    value={facts.education}
                    options={degrees.map((degree) => [degree, t(`guide:degree.${degree}`)])}
                    onChange={(education) => onChange({ education })}
                />
                {yesNoFacts.map((name) => (
                    <Select
                        key={name}
                        id={name}
                        label={t(`finder:questions.${name}`)}
                        value={facts[name]}
                        options={yesNo}
                        onChange={(answer) => onChange({ [name]: answer })}
                    />
                ))}
                <TypedFact id="compute" value={facts.compute} onChange={(compute) => onChange({ compute })} />
                <Select
                    id="platform"
                    label={t('finder:questions.platform')}
                    value={facts.platform}
                    options={platforms.map((platform) => [platform, t(`benefits:value.${platform}`)])}
                    onChange={(platform) => onChange({ platform })}
                />
                <Select
                    id="resource"
                    label={t('finder:questions.resource')}
                    value={facts.resource}
                    options={cities.map((one) => [one.nameZh, named(one)])}
                    onChange={(resource) => onChange({ resource })}
                />
                <Select
                    id="city"
                    label={t('finder:questions.city')}
                    value={facts.city}
                    options={cities.map((one) => [one.key, named(one)])}
                    onChange={(key) => onChange({ city: key, district: '' })}
                />
                {city === undefined ? null : (
                    <Select
                        id="district"
                        label={t('finder:questions.district')}
                        value={facts.district}
                        options={city.districts.map((one) => [one.nameZh, named(one)])}
                        onChange={(district) => onChange({ district })}
                    />
                )}
            </div>
        </Panel>
    );
}

function TypedFact({
    id,
    value,
    onChange,
}: {
    id: 'age' | 'compute';
    value: string;
    onChange: (value: string) => void;
}) {
    const { t } = useTranslation('finder');
    return (
        <div className="question">
            <label htmlFor={id}>{t(`questions.${id}`)}</label>
            <input
                id={id}
                className="input input-yuan"
                inputMode={id === 'age' ? 'numeric' : 'decimal'}
                autoComplete="off"
                value={value}
                onChange={(event) => onChange(event.target.value)}
            />
        </div>
    );
}
