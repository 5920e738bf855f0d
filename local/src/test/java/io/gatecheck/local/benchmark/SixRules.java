package io.gatecheck.local.benchmark;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompiledPolicy;
import java.util.List;

/** The six rules of the first Gatecheck's example, as policies. */
final class SixRules {

    private SixRules() {}

    static List<CompiledPolicy> compiled() {
        return List.of(
                Policies.requiring("task.network.publicIps.size() == 0"),
                Policies.requiring("!task.network.publicSubnet"),
                Policies.requiring(
                        "task.containers.all(c, c.image.registry =="
                                + " \"111122223333.dkr.ecr.eu-central-1.amazonaws.com\")"),
                Policies.requiring("!task.launch.executeCommand"),
                Policies.requiring(
                        "task.size.cpu.orValue(0) >= 256 && task.size.cpu.orValue(0) <= 4096"),
                Policies.requiring(
                        "task.size.memory.orValue(0) >= 512 && task.size.memory.orValue(0) <= 16384"));
    }
}
