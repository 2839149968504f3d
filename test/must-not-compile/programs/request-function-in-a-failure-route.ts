// expect: Type 'Call<"request">' is not assignable to type 'Block<"failure">'
import { failureRoute, processMaxForwards } from "@sipwright/routing";

failureRoute("F", [processMaxForwards(10)]);
