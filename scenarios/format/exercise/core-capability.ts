import { z } from 'zod';

/** Mission areas of the National Preparedness Goal, 2nd edition (FEMA 2015). */
export const missionAreas = ['prevention', 'protection', 'mitigation', 'response', 'recovery'] as const;
export const missionArea = z.enum(missionAreas);
export type MissionArea = z.infer<typeof missionArea>;

/** The 32 core capabilities of the National Preparedness Goal, 2nd edition (FEMA 2015), in its order. */
export const coreCapabilities = [
  'planning',
  'public-information-and-warning',
  'operational-coordination',
  'intelligence-and-information-sharing',
  'interdiction-and-disruption',
  'screening-search-and-detection',
  'forensics-and-attribution',
  'access-control-and-identity-verification',
  'cybersecurity',
  'physical-protective-measures',
  'risk-management-for-protection-programs',
  'supply-chain-integrity-and-security',
  'community-resilience',
  'long-term-vulnerability-reduction',
  'risk-and-disaster-resilience-assessment',
  'threats-and-hazards-identification',
  'critical-transportation',
  'environmental-response-health-and-safety',
  'fatality-management-services',
  'fire-management-and-suppression',
  'infrastructure-systems',
  'logistics-and-supply-chain-management',
  'mass-care-services',
  'mass-search-and-rescue-operations',
  'on-scene-security-protection-and-law-enforcement',
  'operational-communications',
  'public-health-healthcare-and-emergency-medical-services',
  'situational-assessment',
  'economic-recovery',
  'health-and-social-services',
  'housing',
  'natural-and-cultural-resources',
] as const;
export const coreCapability = z.enum(coreCapabilities);
export type CoreCapability = z.infer<typeof coreCapability>;
