/**
 * A made-up network in the manner of EPANET's own first example: a reservoir, a pump, a ring of mains, a tank on a hill, one
 * closed pipe: for tests. In gallons a minute, feet and inches.
 */
export const epanetExample = (): string =>
  `[TITLE]
Hill town, fictional
A ring of mains with one tank

[JUNCTIONS]
;ID   Elev  Demand  Pattern
 10   710   0       1         ;
 11   705   200     1         ;market
 12   700   150               ;uses the default pattern
 13   695   100     2         ;
 21   700   0                 ;
 22   698   50      1         ;replaced below

[RESERVOIRS]
;ID   Head
 9    800   ;

[TANKS]
;ID   Elev  InitLvl  MinLvl  MaxLvl  Diam   MinVol  VolCurve
 2    850   120      100     150     50.5   0       ;

[PIPES]
;ID   Node1 Node2 Length Diam Roughness MinorLoss Status
 10   10    11    10530  18   100       0         Open  ;
 11   11    12    5280   14   100       0         Open  ;
 12   12    13    5280   10   100                       ;
 21   21    22    5280   10   100       0         CV    ;
 22   22    13    5280   8    100       0         Closed ;
 31   11    21    200    12   100       Open            ;
 32   11    21    200    12   100       0         Open  ;
 110  2     12    200    18   100       0         Open  ;

[PUMPS]
;ID   Node1 Node2 Parameters
 9    9     10    HEAD 1      ;

[VALVES]
;ID   Node1 Node2 Diam Type Setting MinorLoss
 V1   12    22    12   FCV  300     0         ;

[DEMANDS]
;Junction Demand Pattern Category
 22       60     2       ;homes
 22       40     2       ;school

[STATUS]
;ID   Status
 31   Open

[PATTERNS]
;ID   Multipliers
 1    1.0 1.2 1.4 1.6
 1    1.4 1.2
 2    0.5 0.5 2.0

[CURVES]
;PUMP: Design point
 1    1500  250

[CONTROLS]
 LINK 9 OPEN IF NODE 2 BELOW 110
 LINK 9 CLOSED IF NODE 2 ABOVE 140

[ENERGY]
 Global Efficiency 75

[TIMES]
 Duration 24:00

[OPTIONS]
 Units              GPM
 Headloss           H-W
 Pattern            2
 Demand Multiplier  1.0

[COORDINATES]
;Node X-Coord Y-Coord
 10   20.00   70.00
 11   30.00   70.00
 12   50.00   70.00
 13   70.00   70.00
 21   30.00   40.00
 22   50.00   40.00
 9    10.00   70.00
 2    50.00   90.00

[LABELS]
 6.99  73.63  "Source"

[END]
anything
`;
