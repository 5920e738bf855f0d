package io.gatecheck.yaml;

import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Makes the tasks of examples as policy tests do, and knows what real tasks have in their fields.
 */
public final class YamlExampleTasks implements ExampleTasks {

    private static final DumpSettings ONE_LINE =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.FLOW)
                    .setWidth(Integer.MAX_VALUE)
                    .setSplitLines(false)
                    .setDereferenceAliases(true)
                    .build();

    private final TaskExamples examples = new TaskExamples();
    private final Map<?, ?> texts;
    private final Map<?, ?> only;

    public YamlExampleTasks() {
        Map<?, ?> samples = Resource.map("sample-values.yaml");
        this.texts = Resource.part(samples, "texts");
        this.only = Resource.part(samples, "only");
    }

    @Override
    public Optional<Task> task(Map<String, Object> given) {
        return examples.task(given);
    }

    @Override
    public String written(Map<String, Object> given, List<String> missing) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("task", given);
        if (!missing.isEmpty()) {
            whole.put("missing", missing);
        }
        return new Dump(ONE_LINE).dumpToString(whole).strip();
    }

    @Override
    public Samples samples(FieldPath field) {
        String path = field.toString().replaceFirst("^container[.]", "task.containers.");
        return only.get(path) instanceof List<?> values
                ? new Samples(List.copyOf(values), true)
                : new Samples(
                        texts.get(path) instanceof List<?> values ? List.copyOf(values) : List.of(),
                        false);
    }
}
