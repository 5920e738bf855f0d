package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskArnTest {

    @Test
    void anArnIsWrittenAsItWasRead() {
        String text = "arn:aws-us-gov:ecs:us-gov-west-1:111122223333:task/main/0123456789abcdef";

        assertThat(TaskArn.parse(text)).map(TaskArn::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arn:aws:ecs:eu-west-1:111122223333:task/withoutcluster",
                "arn:aws:ecs:eu-west-1:1111:task/main/1",
                "arn:aws:ecs:eu-west-1:111122223333:service/main/web",
                "arn:aws:ecs:nowhere:111122223333:task/main/1",
                "arn:aws:ecs:eu-west-1:111122223333:task/main/1\n",
                "arn:aws:ecs:eu-west-1:111122223333:task/../1",
            })
    void whatIsNoTaskArnIsEmpty(String text) {
        assertThat(TaskArn.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aws, eu-west-1, https://eu-west-1.console.aws.amazon.com/",
        "aws-cn, cn-north-1, https://cn-north-1.console.amazonaws.cn/",
        "aws-us-gov, us-gov-west-1, https://us-gov-west-1.console.amazonaws-us-gov.com/",
    })
    void theConsoleIsThatOfThePartition(String partition, String region, String start) {
        var arn =
                TaskArn.parse("arn:%s:ecs:%s:111122223333:task/main/1".formatted(partition, region))
                        .orElseThrow();

        assertThat(arn.consoleUrl())
                .isEqualTo(start + "ecs/v2/clusters/main/tasks/1/configuration?region=" + region);
    }
}
