import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, content } from '../api/client';
import { ProblemBox } from '../components/ProblemBox';
import { QueryBody } from '../components/QueryBody';
import { setSession } from './session';

/** Sign-in of sample people; exists only where the service runs in development. */
export function SamplePeople() {
    const { t } = useTranslation();
    const people = useQuery({
        queryKey: ['people'],
        queryFn: async () => content(await api.GET('/api/development/people')).items,
    });
    return (
        <>
            <p>{t('signIn.sample')}</p>
            <QueryBody query={people}>{(all) => <People all={all} />}</QueryBody>
        </>
    );
}

interface Person {
    subject: string;
    name: string;
}

function People({ all }: { all: readonly Person[] }) {
    const { t } = useTranslation();
    const navigate = useNavigate();
    const [wanted, setWanted] = useState('');
    const [problem, setProblem] = useState<Error>();
    const signIn = async (subject: string) => {
        try {
            const answer = content(await api.POST('/api/development/sign-in', { body: { subject } }));
            setSession({ ...answer, subject });
        } catch (error) {
            setProblem(error as Error);
            await navigate('.', { replace: true });
        }
    };
    const shown = all.filter((person) => `${person.subject} ${person.name}`.includes(wanted.trim()));
    return (
        <>
            {problem === undefined ? null : <ProblemBox error={problem} />}
            <label htmlFor="person">{t('signIn.find')}</label>
            <Input id="person" value={wanted} onChange={(event) => setWanted(event.target.value)} autoComplete="off" />
            <ul className="people">
                {shown.map((person) => (
                    <li key={person.subject}>
                        <button type="button" className="person" onClick={() => void signIn(person.subject)}>
                            <strong>{person.name}</strong> <span>{person.subject}</span>
                        </button>
                    </li>
                ))}
            </ul>
        </>
    );
}
