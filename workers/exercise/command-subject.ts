import type { Command } from '@scenarios/format/command';

/** Id of what a command is about, where it is about one thing: a node, a link, a right-of-way, a service, a hazard. */
export function commandSubject(command: Command): string | null {
  switch (command.do) {
    case 'strike':
      return command.hazard;
    case 'fail':
    case 'restore':
    case 'repair-first':
      return Object.values(command.target)[0] ?? null;
    case 'close-route':
    case 'open-route':
      return Object.values(command.route)[0] ?? null;
    case 'close-tie':
    case 'open-tie':
      return command.link;
    case 'demand':
    case 'ration':
    case 'controlled-distribution':
    case 'bulletin':
    case 'correct-rumour':
      return command.service;
    case 'evacuate':
    case 'shelter':
      return command.community;
    case 'request-help':
      return command.base;
    case 'derate':
    case 'absence':
    case 'activate':
    case 'stand-down':
    case 'partition':
    case 'prioritise':
    case 'supply':
      return command.node;
    case 'rumour':
    case 'reveal':
    case 'repair-policy':
      return null;
  }
}
