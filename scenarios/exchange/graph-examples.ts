/** Small graph files as programs write them: for tests. */
export const graphExamples = {
  /** Nodes with longitude and latitude but one, a parallel edge, speeds in bit/s: as in the Internet Topology Zoo. */
  topologyZoo: (): string => `<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <key attr.name="Network" attr.type="string" for="graph" id="d1" />
  <key attr.name="Country" attr.type="string" for="node" id="d29" />
  <key attr.name="Internal" attr.type="int" for="node" id="d30" />
  <key attr.name="Latitude" attr.type="double" for="node" id="d31" />
  <key attr.name="Longitude" attr.type="double" for="node" id="d32" />
  <key attr.name="label" attr.type="string" for="node" id="d33" />
  <key attr.name="LinkSpeed" attr.type="string" for="edge" id="d34" />
  <key attr.name="LinkLabel" attr.type="string" for="edge" id="d35" />
  <key attr.name="LinkSpeedRaw" attr.type="double" for="edge" id="d36" />
  <graph edgedefault="undirected">
    <data key="d1">Example net</data>
    <node id="0"><data key="d29">Taiwan</data><data key="d30">1</data><data key="d31">25.05</data><data key="d32">121.5</data><data key="d33">Taipei</data></node>
    <node id="1"><data key="d31">24.15</data><data key="d32">120.68</data><data key="d33">Taichung</data></node>
    <node id="2"><data key="d31">22.63</data><data key="d32">120.3</data><data key="d33">Kaohsiung</data></node>
    <node id="3"><data key="d33">Other network</data></node>
    <edge source="0" target="1"><data key="d34">10</data><data key="d35">10 Gbps</data><data key="d36">10000000000.0</data></edge>
    <edge source="0" target="1"></edge>
    <edge source="1" target="2"></edge>
    <edge source="2" target="2"></edge>
    <edge source="2" target="3"></edge>
    <edge source="2" target="9"></edge>
  </graph>
</graphml>
`,
  /** Shapes and labels, a group, an edge to the group: as yEd saves them. */
  yed: (): string => `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="description" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d5" yfiles.type="nodegraphics"/>
  <key for="edge" id="d9" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0">
      <data key="d5">
        <y:ShapeNode>
          <y:Geometry height="30.0" width="30.0" x="0.0" y="0.0"/>
          <y:NodeLabel alignment="center">Pump A<y:LabelModel/></y:NodeLabel>
        </y:ShapeNode>
      </data>
    </node>
    <node id="n1" yfiles.foldertype="group">
      <data key="d5">
        <y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
          <y:Geometry height="200" width="200" x="100" y="100"/><y:NodeLabel>Group 1</y:NodeLabel>
        </y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode>
      </data>
      <graph edgedefault="directed" id="n1:">
        <node id="n1::n0">
          <data key="d5"><y:ShapeNode><y:Geometry height="30" width="30" x="200" y="100"/><y:NodeLabel>配水池</y:NodeLabel></y:ShapeNode></data>
        </node>
      </graph>
    </node>
    <node id="n2"><port name="east"/></node>
    <edge id="e0" source="n0" target="n1::n0">
      <data key="d9"><y:PolyLineEdge><y:Path sx="0" sy="0" tx="0" ty="0"/><y:Arrows source="none" target="none"/><y:EdgeLabel>Main<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data>
    </edge>
    <edge id="e1" source="n2" target="n0" sourceport="east"/>
    <hyperedge><endpoint node="n0"/><endpoint node="n2"/></hyperedge>
  </graph>
</graphml>
`,
  /** Attributes that name fields of the format, without places: as NetworkX writes them. */
  networkx: (): string => `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="kind" attr.type="string"><default>clinic</default></key>
<key id="d1" for="node" attr.name="people" attr.type="long" />
<key id="d2" for="node" attr.name="owner" attr.type="string" />
<key id="d3" for="node" attr.name="community" attr.type="string" />
<key id="d4" for="edge" attr.name="capacity" attr.type="double" />
<key id="d5" for="edge" attr.name="service" attr.type="string" />
<key id="d6" for="node" attr.name="degree" attr.type="long" />
<graph edgedefault="directed">
<node id="North Town"><data key="d0">community</data><data key="d1">1200</data><data key="d6">2</data></node>
<node id="clinic"><data key="d2">City</data><data key="d3">North Town</data></node>
<node id="depot"><data key="d0">Fuel depot</data><data key="d1">many</data></node>
<edge source="depot" target="clinic"><data key="d4">3.5</data><data key="d5">fuel</data></edge>
<edge source="clinic" target="North Town"/>
</graph></graphml>
`,
  /** Positions, declared attributes, a hierarchy, one value that changes over time, weights: as Gephi exports them. */
  gexf: (): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2030-01-01"><creator>Gephi</creator><description></description></meta>
  <graph defaultedgetype="undirected" mode="dynamic">
    <attributes class="node" mode="static">
      <attribute id="k" title="Kind" type="string"><default>school</default></attribute>
      <attribute id="p" title="People" type="integer"/>
    </attributes>
    <attributes class="node" mode="dynamic"><attribute id="q" title="quantity" type="double"/></attributes>
    <nodes>
      <node id="a" label="Alpha"><attvalues><attvalue for="p" value="30"/><attvalue for="q" value="2" start="1"/></attvalues><viz:position x="-100" y="0" z="0"/></node>
      <node id="b" label="Beta"><viz:position x="100" y="50" z="0"/>
        <nodes><node id="b1" label="Beta one"/></nodes>
      </node>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" weight="2.5"/>
      <edge id="1" source="a" target="b1" type="directed" label="One way"/>
    </edges>
  </graph>
</gexf>
`,
} as const;
