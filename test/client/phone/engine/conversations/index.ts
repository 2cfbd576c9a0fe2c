import type { Conversation } from '../conversation.ts';
import { dialConversations } from './dial.ts';
import { gatherConversations } from './gather.ts';

export const conversations: Conversation[] = [...gatherConversations, ...dialConversations];
