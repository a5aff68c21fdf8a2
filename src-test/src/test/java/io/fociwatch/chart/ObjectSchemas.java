package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The schemas of what the chart sends to Kubernetes, closed: the Flink operator's own definition,
 * and those that fabric8's model has from Kubernetes' and the Prometheus operator's types. The
 * latter do not say what is required but for kind and apiVersion.
 */
final class ObjectSchemas {
    private static final Path FOLDER = Path.of("target/schemas");
    private static final String FLINK = "flink.apache.org/v1beta1 FlinkDeployment";
    private static final List<String> MODELS =
            List.of(
                    "kubernetes-model-core",
                    "kubernetes-model-batch",
                    "kubernetes-model-networking",
                    "kubernetes-model-policy",
                    "kubernetes-model-rbac",
                    "openshift-model-monitoring");

    /** The model has them still; a cluster of today does not. */
    private static final Pattern NOT_SERVED = Pattern.compile("v\\d+(alpha|beta)\\d+ ");

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

    private final Map<String, ObjectNode> written = new HashMap<>();
    private final Map<String, JsonSchema> used = new HashMap<>();

    private ObjectSchemas() {}

    static ObjectSchemas load() throws IOException {
        ObjectSchemas schemas = new ObjectSchemas();
        schemas.written.put(FLINK, flinkDeployment());
        for (String model : MODELS) {
            schemas.addAll(
                    (ObjectNode)
                            new ObjectMapper()
                                    .readTree(
                                            FOLDER.resolve(model + "/schema/kube-schema.json")
                                                    .toFile()));
        }
        return schemas;
    }

    /** What is wrong with an object; an object without a schema is wrong. */
    List<String> faults(JsonNode object) {
        String kind = kind(object);
        if (!written.containsKey(kind)) {
            return List.of("no schema for " + kind);
        }
        JsonSchema schema = used.computeIfAbsent(kind, any -> FACTORY.getSchema(written.get(kind)));
        return schema.validate(object).stream().map(ValidationMessage::getMessage).toList();
    }

    private void addAll(ObjectNode model) {
        ObjectNode definitions = (ObjectNode) ClosedSchema.of(model).get("definitions");
        definitions
                .properties()
                .forEach(
                        definition -> {
                            JsonNode properties = definition.getValue().path("properties");
                            String kind =
                                    properties.at("/apiVersion/default").asText()
                                            + " "
                                            + properties.at("/kind/default").asText();
                            if (!kind.isBlank() && !NOT_SERVED.matcher(kind).find()) {
                                written.putIfAbsent(kind, only(model, definition.getKey()));
                            }
                        });
    }

    private static ObjectNode only(ObjectNode model, String definition) {
        ObjectNode schema = model.objectNode();
        schema.set("definitions", model.get("definitions"));
        schema.putArray("allOf").addObject().put("$ref", "#/definitions/" + definition);
        return schema;
    }

    /**
     * The operator's, with what Kubernetes itself allows at the root, and Flink's newest versions.
     */
    private static ObjectNode flinkDeployment() throws IOException {
        Path file =
                FOLDER.resolve("flink-kubernetes-operator-api/META-INF/fabric8")
                        .resolve("flinkdeployments.flink.apache.org-v1.yml");
        ObjectNode schema =
                (ObjectNode)
                        Yaml.MAPPER
                                .readTree(file.toFile())
                                .at("/spec/versions/0/schema/openAPIV3Schema");
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties.putObject("apiVersion").put("type", "string");
        properties.putObject("kind").put("type", "string");
        properties.putObject("metadata").put("type", "object");
        // Operator 1.15 is the first that knows it; the newest definition in Maven Central is
        // older.
        ((ArrayNode) schema.at("/properties/spec/properties/flinkVersion/enum")).add("v2_3");
        return ClosedSchema.of(schema);
    }

    private static String kind(JsonNode object) {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText();
    }
}
