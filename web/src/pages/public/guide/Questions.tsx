import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { Panel } from '../../../components/Panel';
import { degrees, legalForms, mayBeUnwanted, type Answers } from './answers';
import { Select } from './Select';

interface Props {
    cities: readonly components['schemas']['CatalogueCity'][];
    answers: Answers;
    onChange: (changed: Partial<Answers>) => void;
}

/** The guide's questions; each has an answer from the start, so that nothing must be answered. */
export function Questions({ cities, answers, onChange }: Props) {
    const { t, i18n } = useTranslation(['guide', 'states']);
    const isEnglish = i18n.language === 'en';
    const city = cities.find(({ key }) => key === answers.city);
    const named = (place: { nameZh: string; nameEn: string }) => (isEnglish ? place.nameEn : place.nameZh);
    return (
        <Panel title={t('guide:questions.title')}>
            <Select
                id="city"
                label={t('guide:questions.city')}
                value={answers.city}
                options={cities.map((one) => [one.key, named(one)])}
                onChange={(key) => onChange({ city: key, district: '' })}
            />
            {city === undefined ? null : (
                <Select
                    id="district"
                    label={t('guide:questions.district')}
                    value={answers.district}
                    options={city.districts.map((one) => [one.nameZh, named(one)])}
                    onChange={(district) => onChange({ district })}
                />
            )}
            <Select
                id="type"
                label={t('guide:questions.type')}
                hint={t(`guide:typeHint.${answers.type}`)}
                value={answers.type}
                options={legalForms.map((form) => [form, t(`states:entityType.${form}`)])}
                onChange={(type) => onChange({ type: legalForms.find((form) => form === type) ?? answers.type })}
            />
            <fieldset className="question">
                <legend>{t('guide:questions.wanted')}</legend>
                {mayBeUnwanted.map((step) => (
                    <label key={step} className="choice">
                        <input
                            type="checkbox"
                            checked={!answers.unwanted.includes(step)}
                            onChange={(event) =>
                                onChange({
                                    unwanted: event.target.checked
                                        ? answers.unwanted.filter((other) => other !== step)
                                        : [...answers.unwanted, step],
                                })
                            }
                        />
                        {t(`states:step.${step}`)}
                    </label>
                ))}
            </fieldset>
            {answers.unwanted.includes('workspace') ? null : (
                <fieldset className="question">
                    <legend>{t('guide:questions.seat')}</legend>
                    {(['desk', 'own'] as const).map((seat) => (
                        <label key={seat} className="choice">
                            <input
                                type="radio"
                                name="seat"
                                checked={answers.seat === seat}
                                onChange={() => onChange({ seat })}
                            />
                            {t(`guide:seat.${seat}`)}
                        </label>
                    ))}
                </fieldset>
            )}
            <fieldset className="question">
                <legend>{t('guide:questions.ai')}</legend>
                {[true, false].map((ai) => (
                    <label key={String(ai)} className="choice">
                        <input type="radio" name="ai" checked={answers.ai === ai} onChange={() => onChange({ ai })} />
                        {ai ? t('guide:yes') : t('guide:no')}
                    </label>
                ))}
            </fieldset>
            <Select
                id="education"
                label={t('guide:questions.education')}
                value={answers.education}
                options={degrees.map((degree) => [degree, t(`guide:degree.${degree}`)])}
                onChange={(education) => onChange({ education })}
            />
            <div className="question">
                <label htmlFor="compute">{t('guide:questions.compute')}</label>
                <input
                    id="compute"
                    className="input input-yuan"
                    inputMode="decimal"
                    autoComplete="off"
                    value={answers.compute}
                    onChange={(event) => onChange({ compute: event.target.value })}
                />
            </div>
        </Panel>
    );
}
