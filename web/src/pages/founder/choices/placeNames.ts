import type { CommunityView } from '../../../api/workspaces';
import { currentLanguage } from '../../../texts';

/** A community's name in the reader's language; its id while the names are not there yet. */
export function communityName(communityId: string, communities: readonly CommunityView[]): string {
    const found = communities.find((community) => community.communityId === communityId);
    return found === undefined ? communityId : currentLanguage() === 'en' ? found.nameEn : found.nameZh;
}

/** A place's name: its community, and the label at the end of its id. */
export function placeName(unitId: string, communities: readonly CommunityView[]): string {
    const end = unitId.lastIndexOf('-');
    return `${communityName(unitId.slice(0, end), communities)} ${unitId.slice(end + 1)}`;
}
