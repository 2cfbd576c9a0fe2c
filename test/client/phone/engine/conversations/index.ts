import type { Conversation } from '../conversation.ts';
import { dialConversations } from './dial.ts';
import { failureConversations } from './failures.ts';
import { gatherConversations } from './gather.ts';
import { mediaConversations } from './media.ts';
import { promptConversations } from './prompts.ts';
import { restConversations } from './rest.ts';
import { roomConversations } from './rooms.ts';
import { sipConversations } from './sip.ts';

/** The conversations that the feature server and the phone both play. */
export const conversations: Conversation[] = [
  ...promptConversations,
  ...gatherConversations,
  ...dialConversations,
  ...roomConversations,
  ...mediaConversations,
  ...sipConversations,
  ...restConversations,
  ...failureConversations,
];
