/** The six lines of a team that joins. */
export const newTeam = (accessPoint: string): string => `owner: {name: Ledger, contact: "#ledger-ci"}
home: {accessPoint: ${accessPoint}}
agents: [linux]
`;
